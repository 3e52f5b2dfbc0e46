import { readSettings } from '@/lib/db/settings'
import { readWords } from './request/preferences'
import { Brand } from './ui/Brand'
import { ButtonLink } from './ui/Button'
import { DemoDoors } from './ui/DemoDoors'
import { Formula } from './ui/Formula'
import { Header } from './ui/Header'

/** What a guest sees: the name, what it is, the way in. */
export async function Landing() {
  const { words } = await readWords()
  const { demo } = readSettings()
  return (
    <>
      <Header person={null} />
      <main
        id="content"
        tabIndex={-1}
        className="mx-auto grid max-w-6xl gap-x-16 gap-y-line px-4 pt-12 pb-20 outline-none sm:px-6 lg:grid-cols-[3fr_2fr] lg:pt-24"
      >
        <div>
          <p className="text-2xl">
            <Brand />
          </p>
          <h1 className="mt-half text-4xl leading-tight sm:text-5xl">
            {words.signIn.landingTitle}
          </h1>
          <p className="prose mt-line text-lg">{words.signIn.landingLead}</p>
          <ul className="mt-half max-w-measure space-y-2">
            {words.signIn.landingPoints.map((point) => (
              <li key={point} className="flex gap-3 font-prose">
                <span aria-hidden="true" className="text-accent">
                  ∂
                </span>
                {point}
              </li>
            ))}
          </ul>
          <div className="mt-line">
            {demo ? (
              <DemoDoors words={words.signIn} />
            ) : (
              <ButtonLink look="primary" href="/sign-in">
                {words.signIn.title}
              </ButtonLink>
            )}
          </div>
        </div>
        <figure
          aria-hidden="true"
          className="self-start rounded-sm border border-rule bg-sheet px-6 py-line text-xl leading-loose"
        >
          <Formula latex={String.raw`\frac{\partial \hat{y}_k}{\partial z_i}`} display />
          <Formula
            latex={String.raw`= \begin{cases} \hat{y}_k\,(1 - \hat{y}_k) & i = k \\ -\,\hat{y}_i\,\hat{y}_k & i \neq k \end{cases}`}
            display
          />
          <Formula latex={String.raw`= \hat{y}_k\,(\delta_{ik} - \hat{y}_i)`} display />
        </figure>
      </main>
    </>
  )
}

import { readSettings } from '@/lib/db/settings'
import { readWords } from './request/preferences'
import { ButtonLink } from './ui/ButtonLink'
import { DemoDoors } from './ui/DemoDoors'
import { Formula } from './ui/Formula'
import { Header } from './ui/Header'
import { Icon } from './ui/Icon'

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
        className="mx-auto grid max-w-6xl grid-cols-1 gap-x-16 gap-y-line px-4 pt-12 pb-20 outline-none sm:px-6 lg:grid-cols-[3fr_2fr] lg:pt-24"
      >
        <div>
          <h1 className="text-4xl leading-tight sm:text-5xl">{words.signIn.landingTitle}</h1>
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
        <Specimen />
      </main>
    </>
  )
}

/** A page of the notebook: an answer that looks right, and the one that is. Of no question in the library. */
function Specimen() {
  return (
    <figure
      aria-hidden="true"
      className="self-start rounded-sm border border-rule bg-sheet px-6 py-line text-xl sm:px-10"
    >
      <Formula latex={String.raw`\nabla_x \left( x^{\top} A\, x \right)`} display />
      <p className="mt-line flex items-center justify-between gap-6">
        <Formula latex={String.raw`= 2\, A\, x`} />
        <Icon name="wrong" className="size-7 text-incorrect" />
      </p>
      <p className="mt-half flex items-center justify-between gap-6 border-t border-rule pt-half">
        <Formula latex={String.raw`= (A + A^{\top})\, x`} />
        <Icon name="right" className="size-7 text-correct" />
      </p>
    </figure>
  )
}

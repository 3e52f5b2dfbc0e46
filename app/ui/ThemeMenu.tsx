import { readTheme, readWords, type Theme } from '@/app/request/preferences'
import { Icon } from './Icon'
import { PreferenceButton } from './PreferenceButton'

/** The ways to light a page, in the order they are offered. */
export const THEMES: readonly Theme[] = ['system', 'light', 'dark']

/** The three ways to light the page, in the browser's own popover: it opens and closes without scripts of ours. */
export async function ThemeMenu() {
  const { words } = await readWords()
  const theme = await readTheme()
  return (
    <>
      <button
        type="button"
        popoverTarget="theme-menu"
        aria-label={`${words.frame.theme}: ${words.frame.themeNames[theme]}`}
        className="inline-flex size-11 items-center justify-center rounded-sm text-ink hover:text-accent"
      >
        <Icon name={theme} />
      </button>
      <div
        popover="auto"
        id="theme-menu"
        className="fixed inset-auto top-14 right-4 m-0 rounded-sm border border-rule-strong bg-sheet p-1 text-ink"
      >
        {THEMES.map((candidate) => (
          <PreferenceButton
            key={candidate}
            name="theme"
            value={candidate}
            pressed={candidate === theme}
            className="flex min-h-11 w-full items-center gap-3 rounded-sm px-3 text-left hover:bg-accent-shade aria-pressed:font-semibold aria-pressed:text-accent"
          >
            <Icon name={candidate} />
            {words.frame.themeNames[candidate]}
          </PreferenceButton>
        ))}
      </div>
    </>
  )
}

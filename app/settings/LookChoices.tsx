import type { Theme } from '@/app/request/preferences'
import { Icon } from '@/app/ui/Icon'
import { PreferenceButton } from '@/app/ui/PreferenceButton'
import { THEMES } from '@/app/ui/ThemeMenu'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { LOCALES } from '@/lib/i18n/locale'
import type { Locale } from '@/lib/question/question'

const CHOICE =
  'inline-flex min-h-11 items-center gap-2 rounded-sm border border-rule-strong bg-sheet px-4 hover:border-accent hover:text-accent aria-pressed:border-accent aria-pressed:bg-accent-shade aria-pressed:font-semibold aria-pressed:text-accent'

/** Language and theme, the ones in use pressed. */
export function LookChoices({
  locale,
  theme,
  words,
}: {
  locale: Locale
  theme: Theme
  words: Dictionary
}) {
  return (
    <div className="space-y-half">
      <fieldset>
        <legend className="mb-1 font-medium">{words.settings.language}</legend>
        <div className="flex flex-wrap gap-2">
          {LOCALES.map((one) => (
            <PreferenceButton
              key={one}
              name="locale"
              value={one}
              lang={one}
              pressed={one === locale}
              className={CHOICE}
            >
              {words.frame.languageNames[one]}
            </PreferenceButton>
          ))}
        </div>
      </fieldset>
      <fieldset>
        <legend className="mb-1 font-medium">{words.frame.theme}</legend>
        <div className="flex flex-wrap gap-2">
          {THEMES.map((one) => (
            <PreferenceButton
              key={one}
              name="theme"
              value={one}
              pressed={one === theme}
              className={CHOICE}
            >
              <Icon name={one} />
              {words.frame.themeNames[one]}
            </PreferenceButton>
          ))}
        </div>
      </fieldset>
      <p className="text-sm text-ink-soft">{words.settings.lookNote}</p>
    </div>
  )
}

import { Button } from '@/app/ui/Button'
import { SelectField } from '@/app/ui/SelectField'
import { TextField } from '@/app/ui/TextField'
import type { Dictionary } from '@/lib/i18n/dictionary'
import { fill } from '@/lib/i18n/fill'
import { tagName } from '@/lib/i18n/tagName'
import type { Locale } from '@/lib/question/question'

/** Words and a tag to look for; a plain form of the address, so that it works without scripts. */
export function SearchForm({
  asked,
  tags,
  locale,
  words,
}: {
  asked: { readonly text: string; readonly tag: string }
  tags: readonly { readonly tag: string; readonly count: number }[]
  locale: Locale
  words: Dictionary['practice']
}) {
  return (
    <search>
      <form
        method="get"
        className="screen-only mb-line grid items-end gap-x-4 gap-y-2 sm:grid-cols-[minmax(0,1fr)_14rem_auto]"
      >
        <TextField
          name="text"
          type="search"
          label={words.search}
          placeholder={words.searchHint}
          defaultValue={asked.text}
          maxLength={200}
          autoComplete="off"
        />
        <SelectField name="tag" label={words.tags} defaultValue={asked.tag}>
          <option value="">{words.all}</option>
          {tags.map(({ tag, count }) => (
            <option key={tag} value={tag}>
              {fill(words.tagCount, { tag: tagName(tag, locale), count })}
            </option>
          ))}
        </SelectField>
        <Button type="submit">{words.find}</Button>
      </form>
    </search>
  )
}

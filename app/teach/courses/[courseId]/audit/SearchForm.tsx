import { Button } from '@/app/ui/Button'
import { TextField } from '@/app/ui/TextField'
import { auditedActions } from '@/lib/db/audit'
import type { Dictionary } from '@/lib/i18n/dictionary'

/** What is looked for; a plain form of the address, so that a search can be kept and sent. */
export function SearchForm({
  asked,
  words,
}: {
  asked: URLSearchParams
  words: Dictionary['audit']
}) {
  return (
    <form
      method="get"
      className="screen-only mb-line grid items-start gap-x-4 gap-y-half sm:grid-cols-2 lg:grid-cols-[14rem_minmax(0,1fr)_10rem_10rem_auto]"
    >
      <div>
        <label htmlFor="action" className="mb-1 block font-medium">
          {words.action}
        </label>
        <select
          id="action"
          name="action"
          defaultValue={asked.get('action') ?? ''}
          className="block min-h-11 w-full rounded-sm border border-rule-strong bg-sheet px-3 py-2 text-base"
        >
          <option value="">{words.anything}</option>
          {auditedActions.map((action) => (
            <option key={action} value={action}>
              {words.actions[action]}
            </option>
          ))}
        </select>
      </div>
      <TextField
        name="text"
        label={words.who}
        hint={words.whoHint}
        defaultValue={asked.get('text') ?? ''}
        maxLength={100}
      />
      <TextField
        name="from"
        type="date"
        label={words.from}
        defaultValue={asked.get('from') ?? ''}
      />
      <TextField
        name="until"
        type="date"
        label={words.until}
        defaultValue={asked.get('until') ?? ''}
      />
      <Button type="submit" className="lg:mt-[1.85rem]">
        {words.search}
      </Button>
    </form>
  )
}

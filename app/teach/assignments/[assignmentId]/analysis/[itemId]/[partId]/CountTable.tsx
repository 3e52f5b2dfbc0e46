import type { ReactNode } from 'react'
import { Bar } from '@/app/ui/charts/Bar'
import { Cell, Head, Table } from '@/app/ui/Table'

/** A line of a table of counts. */
export interface CountRow {
  readonly key: string
  readonly name: ReactNode
  readonly count: number
}

/** Counts by name, each with its share of `all` as a bar beside it. */
export function CountTable({
  caption,
  nameHead,
  countHead,
  rows,
  all,
}: {
  caption: string
  nameHead: string
  countHead: string
  rows: readonly CountRow[]
  all: number
}) {
  return (
    <Table caption={caption} quiet bare>
      <thead>
        <tr>
          <Head>{nameHead}</Head>
          <Head colSpan={2}>{countHead}</Head>
        </tr>
      </thead>
      <tbody>
        {rows.map(({ key, name, count }) => (
          <tr key={key}>
            <Cell>{name}</Cell>
            <Cell number className="w-px">
              {count}
            </Cell>
            <Cell className="w-2/5 min-w-28 align-middle">
              <Bar share={all === 0 ? 0 : count / all} />
            </Cell>
          </tr>
        ))}
      </tbody>
    </Table>
  )
}

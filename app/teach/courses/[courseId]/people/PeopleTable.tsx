'use client'

import { useState } from 'react'
import { Button } from '@/app/ui/Button'
import { EmptyState } from '@/app/ui/EmptyState'
import { Link } from '@/app/ui/Link'
import { Cell, Head, Table } from '@/app/ui/Table'
import { TextField } from '@/app/ui/TextField'
import { fill } from '@/lib/i18n/fill'
import { MemberDialog } from './MemberDialog'
import type { PeopleFrame, PersonRow } from './person'

/** Fewer than this need no filter. */
const FEW = 8

/** The students of a course, or those who teach it; who may edit them opens a person's own dialog from here. */
export function PeopleTable({
  kind,
  rows,
  frame,
}: {
  kind: 'students' | 'staff'
  rows: readonly PersonRow[]
  frame: PeopleFrame
}) {
  const { words } = frame
  const [filter, setFilter] = useState('')
  const [editedId, setEditedId] = useState<string | null>(null)
  const isStudents = kind === 'students'
  const title = isStudents ? words.studentsTitle : words.staffTitle
  const mayEdit = isStudents ? frame.mayEdit : frame.mayEditRoles
  const hasEmail = rows.some(({ email }) => email !== null)
  const shown = rows.filter((row) => matches(row, filter))
  const edited = rows.find(({ userId }) => userId === editedId)
  return (
    <div>
      <h2 className="mb-half text-xl">{title}</h2>
      {!isStudents && <p className="mb-half text-sm text-ink-soft">{words.rolesExplained}</p>}
      {rows.length === 0 ? (
        <EmptyState title={words.noStudents}>{words.noStudentsHint}</EmptyState>
      ) : (
        <>
          {rows.length >= FEW && (
            <div className="screen-only mb-half flex flex-wrap items-end gap-x-6 gap-y-2">
              <div className="w-full max-w-sm">
                <TextField
                  type="search"
                  label={words.filter}
                  value={filter}
                  onChange={(event) => setFilter(event.target.value)}
                />
              </div>
              <p role="status" className="pb-2 text-sm text-ink-soft tabular-nums">
                {filter !== '' && fill(words.shown, { shown: shown.length, all: rows.length })}
              </p>
            </div>
          )}
          {shown.length === 0 ? (
            <EmptyState title={fill(words.noMatch, { text: filter })} />
          ) : (
            <Table caption={title} quiet bare={!isStudents && !mayEdit}>
              <thead>
                <tr>
                  {isStudents && <Head className="max-sm:hidden">{words.studentNumber}</Head>}
                  <Head>{words.name}</Head>
                  <Head>{isStudents ? words.section : words.role}</Head>
                  {hasEmail && <Head className="max-sm:hidden">{words.email}</Head>}
                  <Head className={isStudents ? 'max-sm:hidden' : ''}>{words.account}</Head>
                  {mayEdit && (
                    <Head>
                      <span className="sr-only">{words.edit}</span>
                    </Head>
                  )}
                </tr>
              </thead>
              <tbody>
                {shown.map((row) => (
                  <tr key={row.userId}>
                    {isStudents && (
                      <Cell className="tabular-nums max-sm:hidden">{row.studentNumber}</Cell>
                    )}
                    <Cell className="whitespace-nowrap">
                      {isStudents ? (
                        <Link href={`/teach/courses/${frame.courseId}/people/${row.userId}`}>
                          {row.name}
                        </Link>
                      ) : (
                        row.name
                      )}
                      {isStudents && (
                        <span className="block text-sm text-ink-soft tabular-nums sm:hidden">
                          {row.studentNumber}
                        </span>
                      )}
                      {row.isSelf && <span className="text-ink-soft"> ({words.you})</span>}
                    </Cell>
                    <Cell className="whitespace-nowrap">
                      {isStudents ? row.section?.name : words.roles[row.role]}
                    </Cell>
                    {hasEmail && <Cell className="max-sm:hidden">{row.email}</Cell>}
                    <Cell
                      className={`whitespace-nowrap text-ink-soft ${isStudents ? 'max-sm:hidden' : ''}`}
                    >
                      {row.hasPassword ? words.hasPassword : words.noPassword}
                    </Cell>
                    {mayEdit && (
                      <Cell className="text-right">
                        <Button
                          look="plain"
                          className="-my-2 whitespace-nowrap"
                          aria-label={fill(words.editPerson, { name: row.name })}
                          onClick={() => setEditedId(row.userId)}
                        >
                          {words.edit}
                        </Button>
                      </Cell>
                    )}
                  </tr>
                ))}
              </tbody>
            </Table>
          )}
        </>
      )}
      {edited !== undefined && (
        <MemberDialog
          key={edited.userId}
          person={edited}
          frame={frame}
          onClose={() => setEditedId(null)}
        />
      )}
    </div>
  )
}

function matches(row: PersonRow, filter: string): boolean {
  const wanted = filter.normalize('NFKC').trim().toLowerCase()
  return [row.name, row.studentNumber, row.section?.name, row.email].some((text) =>
    text?.toLowerCase().includes(wanted),
  )
}

/** What a roster says of a student, each in a column of its own; a name may stand in two. */
export type RosterField = 'number' | 'name' | 'firstName' | 'lastName' | 'section' | 'email'

/** Where the columns of a roster are: their places from 0, null where there is none. */
export interface RosterColumns {
  /** The row the heads stand in, from 0. */
  readonly row: number
  readonly places: Places
  /** Whether the e-mail column is Canvas's of sign-in names, which need not be addresses. */
  readonly emailIsLogin: boolean
}

export type Places = Readonly<Record<RosterField, number | null>>

const canvasLogin = 'sisloginid'

/**
 * The heads that mean each field, the surest first, without case, spaces and marks. `Student`, `SIS User ID`, `SIS Login
 * ID` are Canvas's (its `ID` is a number of its own, so it comes last); `First name`, `Surname`, `ID number`, `Groups`
 * are Moodle's.
 */
const heads: Readonly<Record<RosterField, readonly string[]>> = {
  number: [
    '学号',
    '学生学号',
    '学生编号',
    '学籍号',
    'studentnumber',
    'studentno',
    'studentid',
    'sisuserid',
    'idnumber',
    '编号',
    'number',
    'no',
    canvasLogin,
    'id',
  ],
  name: ['姓名', '学生姓名', '名字', 'name', 'fullname', 'studentname', 'student'],
  firstName: ['firstname', 'givenname', '名'],
  lastName: ['surname', 'lastname', 'familyname', '姓', '姓氏'],
  section: [
    '班级',
    '教学班',
    '班级名称',
    '行政班',
    '行政班级',
    '班',
    '小组',
    'section',
    'class',
    'groups',
    'group',
    'department',
  ],
  email: [
    '邮箱',
    '电子邮箱',
    '电子邮件',
    '邮箱地址',
    '邮件',
    'email',
    'emailaddress',
    'mail',
    canvasLogin,
  ],
}

const fields = ['number', 'name', 'firstName', 'lastName', 'section', 'email'] as const

/** How far down the heads are looked for: lists of a registrar's office have titles above them. */
const titleRows = 10

/** Finds the heads: the first row near the top that names students and tells them apart; null when there is none. */
export function findRosterColumns(rows: readonly (readonly string[])[]): RosterColumns | null {
  const row = rows
    .slice(0, titleRows)
    .findIndex((cells) => missingIn(columnsIn(cells)).length === 0)
  if (row < 0) return null
  const cells = rows[row] ?? []
  const places = columnsIn(cells)
  const email = places.email === null ? '' : bareHead(cells[places.email] ?? '')
  return { row, places, emailIsLogin: email === canvasLogin }
}

/** What a table lacks to be a roster, and the heads it has: those of the likeliest row. */
export function lackOf(rows: readonly (readonly string[])[]): {
  readonly missing: readonly ('name' | 'identity')[]
  readonly found: readonly string[]
} {
  const known = (cells: readonly string[]) => 2 - missingIn(columnsIn(cells)).length
  const likely = rows
    .slice(0, titleRows)
    .reduce<readonly string[]>(
      (best, cells) => (known(cells) > known(best) ? cells : best),
      rows[0] ?? [],
    )
  const found = likely.map((cell) => cell.trim().slice(0, 40)).filter((cell) => cell !== '')
  return { missing: missingIn(columnsIn(likely)), found: found.slice(0, 30) }
}

function missingIn(places: Places): readonly ('name' | 'identity')[] {
  const hasName = places.name !== null || (places.firstName !== null && places.lastName !== null)
  return [
    ...(hasName ? [] : ['name' as const]),
    ...(places.number === null && places.email === null ? ['identity' as const] : []),
  ]
}

function columnsIn(cells: readonly string[]): Places {
  const written = cells.map(bareHead)
  const places: Record<RosterField, number | null> = {
    number: null,
    name: null,
    firstName: null,
    lastName: null,
    section: null,
    email: null,
  }
  for (const field of fields) {
    const place = heads[field].map((head) => written.indexOf(head)).find((found) => found >= 0)
    places[field] = place ?? null
  }
  return places
}

function bareHead(cell: string): string {
  return cell
    .normalize('NFKC')
    .toLowerCase()
    .replace(/\(.*\)|[\s_*:.\-\ufeff\u200b]+/g, '')
}

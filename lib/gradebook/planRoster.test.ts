import { expect, test } from 'vitest'
import { isIdle, planRoster, type RosterState } from './planRoster'
import { readRoster } from './readRoster'

const account = (id: string, studentNumber: string | null, email: string) => ({
  id,
  name: `账户 ${id}`,
  email,
  studentNumber,
})

const state: RosterState = {
  accounts: [
    account('here', '1', 'x1@roster.invalid'),
    account('moves', '2', 'two@example.org'),
    account('back', '3', 'x3@roster.invalid'),
    account('elsewhere', '4', 'four@example.org'),
    account('staff', null, 'staff@example.org'),
    account('unnumbered', null, 'six@example.org'),
  ],
  members: new Map([
    ['here', { isStaff: false, section: 'A', hasEnded: false }],
    ['moves', { isStaff: false, section: 'A', hasEnded: false }],
    ['back', { isStaff: false, section: 'A', hasEnded: true }],
    ['staff', { isStaff: true, section: null, hasEnded: false }],
  ]),
  sections: ['A'],
}

function plan(...rows: readonly string[]) {
  const roster = readRoster(`学号,姓名,班级,邮箱\n${rows.join('\n')}`)
  if (roster.kind !== 'rows') throw new Error(roster.kind)
  const made = planRoster(roster.rows, state)
  const told = made.fates.map((fate) =>
    fate.kind === 'fault'
      ? `${fate.row} ${fate.fault}`
      : `${fate.kind}${fate.kind === 'new' ? '' : ` ${fate.account} ${fate.accountName}`}`,
  )
  return { told, made }
}

test.each([
  ['9,新人,A,', 'new'],
  ['1,改名,A,', 'here here 账户 here'],
  ['1,改名,,', 'here here 账户 here'],
  ['1,王,A,new@example.org', 'here here 账户 here'],
  ['2,王,B,two@example.org', 'moves moves 账户 moves'],
  ['3,王,A,', 'returns back 账户 back'],
  ['4,王,A,', 'joins elsewhere 账户 elsewhere'],
  [',王,A,four@example.org', 'joins elsewhere 账户 elsewhere'],
  ['7,王,A,six@example.org', 'joins unnumbered 账户 unnumbered'],
  ['4,王,A,other@example.org', '2 other-email'],
  ['5,王,A,four@example.org', '2 other-number'],
  ['1,王,A,four@example.org', '2 two-accounts'],
  [',王,A,staff@example.org', '2 is-staff'],
])('%s: %s', (row, fate) => {
  expect(plan(row).told).toEqual([fate])
})

test('two rows that mean one account', () => {
  expect(plan('2,王,A,', ',王,A,two@example.org').told).toEqual([
    'here moves 账户 moves',
    '3 account-twice',
  ])
})

test('sections are made for those who come into them, once each', () => {
  const { made } = plan('9,新人,B,', '10,新人,B,', '1,王,A,', '11,,C,')
  expect(made.newSections).toEqual(['B'])
  expect(isIdle(made)).toBe(false)
  expect(isIdle(plan('1,王,A,', '11,,C,').made)).toBe(true)
})

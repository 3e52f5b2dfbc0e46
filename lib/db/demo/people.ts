/** People of the demo that its buttons enter as, by e-mail. */
export const demoEmail = {
  student: 'you@demo.invalid',
  instructor: 'instructor@demo.invalid',
} as const

/** The classes of the made-up course. */
export const sections = ['人工智能 1 班', '人工智能 2 班'] as const

/** A made-up student; the first one is the visitor. */
export interface DemoStudent {
  readonly name: string
  readonly studentNumber: string
  readonly email: string
  readonly section: string
  /** How likely they are to know a thing, 0 to 1. */
  readonly skill: number
  /** Parts they have come to so far. */
  readonly reached: number
}

/** The visitor's own place in the class: two parts done, the others open. */
export const visitor = {
  name: '林知微',
  studentNumber: '202610200',
  email: demoEmail.student,
  section: sections[0],
} as const

const made: readonly (readonly [name: string, skill: number, reached: number])[] = [
  ['白若川', 1, 6],
  ['陈以宁', 0.8, 6],
  ['程云舟', 0.55, 6],
  ['戴明远', 0.7, 6],
  ['方砚秋', 0.9, 6],
  ['顾清和', 0.35, 4],
  ['何星野', 0.75, 6],
  ['胡望舒', 0.6, 6],
  ['江屿', 0.85, 6],
  ['孔令闻', 0.45, 5],
  ['李晏如', 1, 6],
  ['陆之恒', 0.5, 6],
  ['马思齐', 0.65, 6],
  ['倪子墨', 0.3, 3],
  ['欧阳雪见', 1, 6],
  ['潘知行', 0.7, 5],
  ['邱怀瑾', 0.58, 6],
  ['沈听澜', 0.97, 6],
  ['谭书白', 0.4, 6],
  ['王小满', 0.72, 6],
  ['夏知秋', 0.25, 2],
  ['许南乔', 0.82, 6],
  ['袁朗', 0.62, 6],
  ['周慕远', 0, 0],
]

/** The 24 students who keep the visitor company; the last one has not begun. */
export const classmates: readonly DemoStudent[] = made.map(([name, skill, reached], index) => {
  const studentNumber = String(202_610_201 + index)
  return {
    name,
    studentNumber,
    email: `${studentNumber}@demo.invalid`,
    section: index % 2 === 0 ? sections[0] : sections[1],
    skill,
    reached,
  }
})

/** Who teaches the made-up course. */
export const instructor = { name: '梁老师', email: demoEmail.instructor } as const

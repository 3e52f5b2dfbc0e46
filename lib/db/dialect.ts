/** The databases Nabla speaks to. */
export type Dialect = 'sqlite' | 'postgresql'

/** Which database an address names: `postgresql://…` (or `postgres://…`), else an SQLite file. */
export function dialectOf(url: string): Dialect {
  return /^postgres(ql)?:\/\//.test(url) ? 'postgresql' : 'sqlite'
}

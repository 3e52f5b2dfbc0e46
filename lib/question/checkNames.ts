import { nearestSpelling } from '@/lib/expr/nearest'
import type { SymbolRole } from '@/lib/expr/vocabulary'
import type { Fault } from './questionFault'
import type { WrittenGiven, WrittenQuestion } from './questionSchema'
import { RESERVED_NAMES } from './reservedNames'
import { faultAt, type KeyPath, type Source } from './source'

/** A name where it is declared: under `vary`, `sizes`, `given`, `define` or `indices`. */
export interface Declaration {
  readonly name: string
  readonly role: SymbolRole
  readonly path: KeyPath
}

/** Every name a question declares, in the order of the format. */
export function declarationsOf(written: WrittenQuestion): Declaration[] {
  const under = (
    key: 'vary' | 'sizes' | 'given' | 'define' | 'indices',
    role: SymbolRole,
  ): Declaration[] => Object.keys(written[key]).map((name) => ({ name, role, path: [key, name] }))
  return [
    ...under('vary', 'size'),
    ...under('sizes', 'size'),
    ...under('given', 'quantity'),
    ...under('define', 'quantity'),
    ...under('indices', 'index'),
  ]
}

/**
 * Faults of the names themselves: one declared twice, one that is a function's or no name at all, and keys of `tex`,
 * `aliases` and `column` that belong to none.
 */
export function checkNames(
  written: WrittenQuestion,
  givens: ReadonlyMap<string, WrittenGiven>,
  source: Source,
): Fault[] {
  const declarations = declarationsOf(written)
  const names = new Set(declarations.map((declaration) => declaration.name))
  return [
    ...nameFaults(declarations, source),
    ...strayFaults(written, names, source),
    ...doubleFaults(written, givens, source),
  ]
}

/** Letters (Latin or Greek) and digits, starting with a letter; parts joined by underscores. */
const NAME =
  /^[\p{Script=Latin}\p{Script=Greek}][\p{Script=Latin}\p{Script=Greek}\p{Nd}]*(_[\p{Script=Latin}\p{Script=Greek}\p{Nd}]+)*$/u

function nameFaults(declarations: readonly Declaration[], source: Source): Fault[] {
  const first = new Map<string, Declaration>()
  return declarations.flatMap((declaration) => {
    const { name, path } = declaration
    const earlier = first.get(name)
    if (earlier === undefined) first.set(name, declaration)
    const reason = !NAME.test(name)
      ? `\`${name}\` is no name: a name has letters and digits, starts with a letter, and may have an index after \`_\``
      : earlier !== undefined
        ? `\`${name}\` is declared twice: under \`${String(earlier.path[0])}\` and under \`${String(path[0])}\``
        : RESERVED_NAMES.has(name)
          ? `\`${name}\` is the name of a function`
          : null
    return reason === null ? [] : [faultAt(source, { path, within: 'key' }, reason)]
  })
}

/** Keys of `tex`, `aliases` and `column` that name nothing declared. */
function strayFaults(
  written: WrittenQuestion,
  names: ReadonlySet<string>,
  source: Source,
): Fault[] {
  return (['tex', 'aliases', 'column'] as const).flatMap((key) =>
    Object.keys(written[key])
      .filter((name) => !names.has(name))
      .map((name) => {
        const nearest = nearestSpelling(name, [...names])
        const offer = nearest === null ? '' : `; did you mean \`${nearest}\`?`
        const place = { path: [key, name], within: 'key' } as const
        return faultAt(source, place, `\`${name}\` under \`${key}\` is not declared${offer}`)
      }),
  )
}

/** What is said of a given beside it and once more apart. */
function doubleFaults(
  written: WrittenQuestion,
  givens: ReadonlyMap<string, WrittenGiven>,
  source: Source,
): Fault[] {
  return (['tex', 'column'] as const).flatMap((key) =>
    [...givens]
      .filter(([name, given]) => given[key] !== undefined && Object.hasOwn(written[key], name))
      .map(([name]) =>
        faultAt(
          source,
          { path: [key, name], within: 'key' },
          `\`${name}\` has its \`${key}\` under \`given\` already`,
        ),
      ),
  )
}

import type { Counterexample, Verdict } from '@/lib/grading/verdict'

/** A verdict as some grader stored it: what only later ones find may be lacking. */
interface StoredVerdict extends Omit<Verdict, 'repair' | 'misstep' | 'counterexample' | 'cases'> {
  readonly repair?: Verdict['repair']
  readonly misstep?: Verdict['misstep']
  readonly counterexample: StoredExample | null
  readonly cases: Readonly<Record<string, StoredVerdict>> | null
}

type StoredExample = Omit<Counterexample, 'steps' | 'neighbours'> &
  Partial<Pick<Counterexample, 'steps' | 'neighbours'>>

/**
 * A verdict as `appendGrading` stored it; its row's code says that nobody has touched it. What the grader of its day did not
 * look for was not found.
 */
export function readVerdict(json: string): Verdict {
  const stored: StoredVerdict = JSON.parse(json)
  return completed(stored)
}

function completed(stored: StoredVerdict): Verdict {
  const { counterexample, cases } = stored
  return {
    ...stored,
    repair: stored.repair ?? null,
    misstep: stored.misstep ?? null,
    counterexample: counterexample && { steps: [], neighbours: [], ...counterexample },
    cases:
      cases &&
      Object.fromEntries(Object.entries(cases).map(([label, field]) => [label, completed(field)])),
  }
}

import type { PreparedPoint } from '@/lib/model/evaluate'
import type { SamplePoint } from '@/lib/model/point'
import { type Sample, samplePoints } from '@/lib/model/sample'
import type { SampleRequest } from '@/lib/model/strata'

/** Most points at which the referee is asked for the truth here: it may cost tens of milliseconds at each. */
const MOST_TRIALS = 24

/**
 * A sample in which a stratum that was left short gets points after all, where `isKnown` says that the referee knows the truth there.
 * A truth may be beyond doubles in all of its domain (`log(1 + exp(x))` for x from 700 to 900, `1 - sigmoid(x)` from 20 to 40): every
 * such point is a close call, which is the referee's to settle. A stratum without such points stays exhausted.
 */
export function withHardPoints(
  sample: Sample,
  request: SampleRequest,
  isKnown: (point: SamplePoint) => boolean,
): Sample {
  if (sample.exhausted.length === 0) return sample
  const short = new Set(sample.exhausted)
  let trials = 0
  const accepts = ({ point }: PreparedPoint): boolean => {
    if (!short.has(point.stratum) || trials === MOST_TRIALS) return false
    trials += 1
    return isKnown(point)
  }
  const hard = samplePoints({ ...request, kinks: [], leastPoints: 0, accepts })
  return {
    ...sample,
    points: [...sample.points, ...hard.points],
    exhausted: hard.exhausted.filter((label) => short.has(label)),
  }
}

import { loadMathlive } from './mathlive'

/** What a formula field is made with, once all of its code is there. */
export async function loadFieldCode(): Promise<typeof import('./fieldCode').fieldCode> {
  const [{ fieldCode }] = await Promise.all([import('./fieldCode'), loadMathlive()])
  return fieldCode
}

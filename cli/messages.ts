import { parseArgs } from 'node:util'
import { messageTable } from '@/lib/i18n/sampleMessages'
import { EXIT, type Run } from './command'

/** `nabla messages`: every sentence that explains a verdict, in both languages side by side. */
export const messages: Run = async (words, output) => {
  const { positionals } = parseArgs({ args: [...words], options: {}, allowPositionals: true })
  if (positionals.length > 0) return EXIT.misused
  await output.write(messageTable())
  return EXIT.well
}

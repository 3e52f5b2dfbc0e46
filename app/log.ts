import { pino } from 'pino'

/**
 * The server's log: a JSON object a line on standard error. It names things by id; nobody's name, answer or address goes in.
 */
export const log = pino(
  { base: null, timestamp: pino.stdTimeFunctions.isoTime },
  pino.destination(2),
)

/** Drawings on a 24 × 24 grid, one line width; they never stand without words. */
const PATHS = {
  right: 'M4.5 12.5 10 18 19.5 6.5',
  wrong: 'M6 6 18 18 M18 6 6 18',
  half: 'M4.5 12.5 9 17 17 7 M15 18h5',
  unreadable:
    'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18 M9.5 9.5a2.5 2.5 0 1 1 3.8 2.1c-.9.6-1.3 1-1.3 2 M12 16.8v.2',
  person: 'M12 11a4 4 0 1 0 0-8 4 4 0 0 0 0 8 M4 21c0-4 3.5-6.5 8-6.5s8 2.5 8 6.5',
  fault: 'M12 3 22 20H2Z M12 10v5 M12 17.5v.5',
  received: 'M4 13v6h16v-6 M12 4v10 M8 10.5l4 4 4-4',
  empty: 'M12 20a8 8 0 1 0 0-16 8 8 0 0 0 0 16',
  system: 'M3 4h18v12H3Z M9 20h6 M12 16v4',
  light:
    'M12 16a4 4 0 1 0 0-8 4 4 0 0 0 0 8 M12 2v2.5 M12 19.5V22 M2 12h2.5 M19.5 12H22 M5 5l1.8 1.8 M17.2 17.2 19 19 M19 5l-1.8 1.8 M6.8 17.2 5 19',
  dark: 'M20 14.5A8.5 8.5 0 0 1 9.5 4 8.5 8.5 0 1 0 20 14.5Z',
  forward: 'M9 5l7 7-7 7',
  back: 'M15 5l-7 7 7 7',
  notice: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18 M12 11v6 M12 7v.5',
  close: 'M6 6 18 18 M18 6 6 18',
  add: 'M12 5v14 M5 12h14',
  up: 'M12 19V5 M6 11l6-6 6 6',
  down: 'M12 5v14 M6 13l6 6 6-6',
  undo: 'M9 14 4 9l5-5 M4 9h10a6 6 0 0 1 0 12h-3',
  redo: 'M15 14 20 9l-5-5 M20 9H10a6 6 0 0 0 0 12h3',
  join: 'M4 5h16 M4 19h8 M16 20v-9 M12.5 14.5 16 11l3.5 3.5',
  drop: 'M4 7h16 M9 7V4h6v3 M6.5 7l1 13h9l1-13',
  dot: 'M12 11a1 1 0 1 0 0 2 1 1 0 0 0 0-2',
  print: 'M7 9V3h10v6 M7 17H4V9h16v8h-3 M7 14h10v7H7Z',
  clock: 'M12 21a9 9 0 1 0 0-18 9 9 0 0 0 0 18 M12 7v5l3.5 2',
} as const

export type IconName = keyof typeof PATHS

/** A drawing beside its words; hidden from screen readers, which read the words. */
export function Icon({ name, className = 'size-5' }: { name: IconName; className?: string }) {
  return (
    <svg
      viewBox="0 0 24 24"
      fill="none"
      stroke="currentColor"
      strokeWidth="2"
      strokeLinecap="round"
      strokeLinejoin="round"
      aria-hidden="true"
      className={`inline-block shrink-0 ${className}`}
    >
      <path d={PATHS[name]} />
    </svg>
  )
}

/** A drawing as a style sheet takes it, for a mask: where one drawing stands in thousands of places. */
export function iconImage(name: IconName): string {
  const stroke = `fill='none' stroke='black' stroke-width='2' stroke-linecap='round' stroke-linejoin='round'`
  const drawing = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 24 24' ${stroke}><path d='${PATHS[name]}'/></svg>`
  return `url("data:image/svg+xml,${encodeURIComponent(drawing)}")`
}

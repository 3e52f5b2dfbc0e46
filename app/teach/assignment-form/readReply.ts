/** A text of a reply's JSON by its key; empty where there is none. */
export function textIn(body: unknown, key: string): string {
  const value = valueIn(body, key)
  return typeof value === 'string' ? value : ''
}

/** The ids that questions have in an assignment, by the version they are in, as a reply lists them. */
export function itemIdsIn(body: unknown): ReadonlyMap<string, string> {
  const items = valueIn(body, 'items')
  if (!Array.isArray(items)) return new Map()
  return new Map(items.map((item) => [textIn(item, 'versionId'), textIn(item, 'id')]))
}

function valueIn(body: unknown, key: string): unknown {
  return typeof body === 'object' && body !== null
    ? new Map<string, unknown>(Object.entries(body)).get(key)
    : undefined
}

/** Files read at once, each at most some 40 MB of memory until it is stored; and of one person. */
const MOST = 8
const MOST_OF_ONE = 3

declare global {
  /** Kept on the process: the web server loads this module once for each bundle of pages. */
  var nablaUploading: Map<string, number> | undefined
}

/**
 * Does `act` if there is room for one more file in memory, and for one more of this person; null where there is none now. A slow
 * connection holds its place no longer than the server waits for a request.
 */
export async function inUploadRoom<T>(personId: string, act: () => Promise<T>): Promise<T | null> {
  globalThis.nablaUploading ??= new Map()
  const uploading = globalThis.nablaUploading
  const own = uploading.get(personId) ?? 0
  const all = [...uploading.values()].reduce((sum, count) => sum + count, 0)
  if (own >= MOST_OF_ONE || all >= MOST) return null
  uploading.set(personId, own + 1)
  try {
    return await act()
  } finally {
    const left = (uploading.get(personId) ?? 1) - 1
    if (left === 0) uploading.delete(personId)
    else uploading.set(personId, left)
  }
}

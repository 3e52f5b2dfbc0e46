import type { Person } from '@/lib/db/person'
import { auth } from './auth'

/** Who is signed in, from a request's headers; null when nobody is. */
export async function personOf(headers: Headers): Promise<Person | null> {
  const found = await auth().api.getSession({ headers })
  if (found === null) return null
  const { id, name, email, studentNumber, mayCreateCourses } = found.user
  return {
    id,
    name,
    email,
    studentNumber: studentNumber ?? null,
    mayCreateCourses: mayCreateCourses ?? false,
  }
}

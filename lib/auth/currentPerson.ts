import type { Person } from '@/lib/db/person'

/** Who is signed in, from the request's cookies (pages, actions and handlers of Next); null when nobody is. */
export declare function currentPerson(): Promise<Person | null>

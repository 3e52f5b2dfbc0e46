import { headers } from 'next/headers'
import { cache } from 'react'
import type { Person } from '@/lib/db/person'
import { personOf } from './personOf'

/**
 * Who is signed in, from the request's cookies (pages, actions and handlers of Next), asked once a page; null when
 * nobody is.
 */
export const currentPerson = cache(async (): Promise<Person | null> => personOf(await headers()))

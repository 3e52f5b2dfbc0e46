import { currentPerson } from '@/lib/auth/currentPerson'
import { Landing } from './Landing'
import { StudentHome } from './StudentHome'

/** The door for a guest, the desk for everyone else. */
export default async function HomePage() {
  const person = await currentPerson()
  return person === null ? <Landing /> : <StudentHome person={person} />
}

'use client'

import { Button } from './Button'

/** Ends the session and opens the door page anew, so that nothing of the person's stays in memory. */
export function SignOutButton({ words }: { words: string }) {
  async function signOut() {
    await fetch('/api/auth/sign-out', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    })
    window.location.assign('/')
  }
  return (
    <Button look="plain" className="whitespace-nowrap" onClick={() => void signOut()}>
      {words}
    </Button>
  )
}

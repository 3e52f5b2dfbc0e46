'use client'

import { useState } from 'react'
import { Button } from './Button'

/**
 * Ends the session and opens the door page anew, so that nothing of the person's stays in memory. That it could not be
 * ended is said: on a machine of many people it matters.
 */
export function SignOutButton({ label, failed }: { label: string; failed: string }) {
  const [isFailed, setFailed] = useState(false)

  async function signOut() {
    setFailed(false)
    const isOut = await endSession()
    if (isOut) window.location.assign('/')
    else setFailed(true)
  }

  return (
    <>
      <span role="alert" className="text-sm text-incorrect empty:hidden">
        {isFailed ? failed : null}
      </span>
      <Button look="plain" className="whitespace-nowrap" onClick={() => void signOut()}>
        {label}
      </Button>
    </>
  )
}

async function endSession(): Promise<boolean> {
  try {
    const reply = await fetch('/api/auth/sign-out', {
      method: 'POST',
      headers: { 'content-type': 'application/json' },
      body: '{}',
    })
    return reply.ok
  } catch {
    return false
  }
}

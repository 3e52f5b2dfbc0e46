/** Why a change was not stored, where the page has no better words for it. */
export const faults = {
  notTaken: 'Not saved: something in the form does not fit. Look through it again.',
  expired: 'You have been signed out. Sign in again in another tab, then save.',
  notYours: 'Not saved: this is no longer there, or no longer yours to change.',
  changedMeanwhile:
    'Somebody else has just changed this. Reload the page to see it, then save again.',
  tooLarge: 'Not saved: this is more than can be taken at once.',
  tooFast: 'Too many changes in a short time. Wait a moment and save again.',
  notSaved: 'Not saved: the server did not answer. What you typed is still here; try again.',
}

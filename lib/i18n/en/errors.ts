/** Words of the pages that stand where something else should: not found, broken, offline. */
export const errors = {
  notFoundTitle: 'There is nothing here',
  notFoundLead:
    'The page does not exist, or it is not yours to see. Check the address, or sign in with another account.',
  notFoundSign: 'Not in the domain',
  brokenTitle: 'Something went wrong on our side',
  brokenLead: 'It has been noted. Nothing you typed is lost: drafts are kept.',
  retry: 'Try again',
  home: 'Back to the start',
  reference: 'Reference {digest}',
}

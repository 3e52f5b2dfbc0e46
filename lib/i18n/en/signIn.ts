/** Words of the doors: landing page, sign-in, first owner's account. */
export const signIn = {
  title: 'Sign in',
  account: 'Student number or e-mail',
  password: 'Password',
  submit: 'Sign in',
  submitting: 'Signing in …',
  wrong: 'Number or e-mail and password do not match. Check both and try again.',
  tooMany: 'Too many attempts. Wait a few minutes, then try again.',
  missingAccount: 'Enter your student number or e-mail.',
  missingPassword: 'Enter your password.',
  forgotten: 'No password yet, or forgotten? Your instructor can give you a link to set one.',
  failed: 'That did not reach the server. Check the connection and try again.',
  foreign:
    'The server refused this: it takes requests only from its own address. Open Nabla at the address it printed at start.',
  broken: 'The server had a fault and nothing was done. Try again in a moment.',
  backTitle: 'You are signed in again',
  backExplained:
    'Go back to the tab with your answer: it is saved there by itself. This tab can be closed.',
  demoTitle: 'Have a look around',
  demoExplained: 'A course with one homework sheet and a class of made-up students.',
  demoStudent: 'Enter as a student',
  demoInstructor: 'Enter as the instructor',
  landingTitle: 'Write the derivative. Know at once.',
  landingLead:
    'Nabla reads your answer the way you would write it on paper, checks it by computing, and shows you where it goes wrong.',
  landingPoints: [
    'Any correct form counts: factored, expanded, with sums or with δ.',
    'A wrong answer comes back with a small example you can follow by hand.',
    'An answer that cannot be read costs nothing.',
  ],
  setupTitle: 'The first account',
  setupLead:
    'This account owns the installation. The one-time token was printed when the server started.',
  setupToken: 'One-time token',
  setupTokenHint: 'Printed in the terminal at start; it works once.',
  setupName: 'Name',
  setupEmail: 'E-mail',
  setupPassword: 'Password',
  setupPasswordHint: 'At least {count} characters.',
  setupSubmit: 'Create the account',
  setupBadToken: 'This token is not the one that was printed, or it has been used.',
  setupInvalid:
    'Check the fields: a name, an e-mail address and a long enough password are needed.',
}

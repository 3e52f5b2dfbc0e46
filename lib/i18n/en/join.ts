/** Words of the doors that links open: an invitation, a password to set. */
export const join = {
  title: 'Join a course',
  invited: 'You are invited to {course} ({term}).',
  intoSection: 'You will be in section {section}.',
  asYou: 'You are signed in as {name}.',
  join: 'Join the course',
  joining: 'One moment …',
  haveAccount: 'I have an account',
  haveAccountLead: 'Sign in, and you come back here.',
  newAccount: 'I am new here',
  name: 'Name',
  studentNumber: 'Student number (学号)',
  studentNumberHint: 'You sign in with it.',
  email: 'E-mail (may stay empty)',
  password: 'Password',
  passwordHint: 'At least {count} characters.',
  create: 'Create the account and join',
  invalid:
    'Check the fields: a name, a student number without spaces and a long enough password are needed; an e-mail must be an address.',
  taken:
    'No account could be made with this number and e-mail. If you have been here before, or your class was put on a list: sign in first and open the link again, or ask your instructor for a link to set a password.',
  closed: 'This invitation is no longer good. Ask your instructor for a new one.',
  ended:
    'You have been in this course before, and your instructor has ended that. Ask them to bring you back.',
  states: {
    unknown:
      'This invitation is not known here. Check that the whole link was copied, or ask your instructor for a new one.',
    expired: 'This invitation has expired. Ask your instructor for a new one.',
    revoked: 'This invitation has been taken back. Ask your instructor for a new one.',
    archived: 'This course is over: nobody can join it any more.',
  },
  passwordTitle: 'Choose a password',
  passwordFor:
    'For {name}. If this is not you, do not go on, and give the link back to your instructor.',
  newPassword: 'New password',
  again: 'Once more',
  differ: 'The two passwords differ.',
  short: 'At least {count} characters.',
  set: 'Set the password and sign in',
  badLink:
    'This link is no longer good: it works once, for seven days. Ask your instructor for a new one.',
}

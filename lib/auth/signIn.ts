/** What became of a try to sign in; the cookies are set by the response of `app/api/auth`. */
export type SignIn =
  | { readonly kind: 'signed-in' }
  | { readonly kind: 'refused'; readonly reason: 'credentials' | 'too-many' | 'not-demo' | 'token' }

/*
The handlers, all POST with a strict JSON object, answering `SignIn` as JSON (200, 401, 403, 429) and setting the cookie:
  /api/auth/sign-in   {identifier: student number or e-mail, password}
  /api/auth/demo      {as: 'student' | 'instructor'}      demo mode only
  /api/auth/owner     {token, name, email, password}      first visit, with the token the start printed
  /api/auth/sign-out  {}
*/

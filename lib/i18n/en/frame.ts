/** Words of the frame around every page: header, footer, switches, and states any page may be in. */
export const frame = {
  name: 'Nabla',
  tagline: 'Homework in the mathematics of machine learning, marked as you write it.',
  skip: 'Skip to content',
  home: 'Home',
  breadcrumb: 'Where you are',
  languageNames: { 'zh-CN': '中文', en: 'English' },
  theme: 'Appearance',
  themeNames: { system: 'As the system', light: 'Light', dark: 'Dark' },
  signIn: 'Sign in',
  signOut: 'Sign out',
  notSignedOut: 'Not signed out: try again.',
  signedInAs: 'Signed in as {name}',
  settingsOf: '{name}: settings',
  print: 'Print',
  close: 'Close',
}

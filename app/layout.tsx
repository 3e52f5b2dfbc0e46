import type { Metadata, Viewport } from 'next'
import type { ReactNode } from 'react'
import { readTheme, readWords } from './request/preferences'
import { SkipLink } from './ui/SkipLink'
import './globals.css'

export async function generateMetadata(): Promise<Metadata> {
  const { words } = await readWords()
  return {
    title: { default: `∇ ${words.frame.name}`, template: `%s · ∇ ${words.frame.name}` },
    description: words.frame.tagline,
    icons: { icon: '/icon.svg' },
    robots: { index: false, follow: false },
  }
}

export const viewport: Viewport = {
  width: 'device-width',
  initialScale: 1,
  themeColor: [
    { media: '(prefers-color-scheme: light)', color: '#fcfbf7' },
    { media: '(prefers-color-scheme: dark)', color: '#17181b' },
  ],
}

/** Language and theme are set on the server, so the first paint is already right. */
export default async function RootLayout({ children }: { children: ReactNode }) {
  const { locale, words } = await readWords()
  const theme = await readTheme()
  return (
    <html lang={locale} data-theme={theme === 'system' ? undefined : theme}>
      <body>
        <SkipLink words={words.frame.skip} />
        {children}
      </body>
    </html>
  )
}

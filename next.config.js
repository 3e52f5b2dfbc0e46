import { existsSync } from 'node:fs'
import { fileURLToPath } from 'node:url'
import { mathlivePath } from './scripts/mathlive.js'

/** @type {import('next').NextConfig} */
const nextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  turbopack: {
    /** A lock file in some folder above must not move the root of the project. */
    root: fileURLToPath(new URL('.', import.meta.url)),
  },
  env: { MATHLIVE_PATH: mathlivePath() },
  /** Large, or with native code, and never in a page: loading them from their own files saves half the build. */
  serverExternalPackages: [
    'mathjs',
    'better-auth',
    '@prisma/adapter-libsql',
    '@prisma/adapter-pg',
    '@libsql/client',
  ],
  /** Writing down what the next build can use takes a quarter of the first one, after which a machine may never build again. */
  experimental: { turbopackFileSystemCacheForBuild: existsSync('.next/BUILD_ID') },
  /** Types are a step of `npm test`; a start need not wait for them a second time. */
  typescript: { ignoreBuildErrors: true },
}

export default nextConfig

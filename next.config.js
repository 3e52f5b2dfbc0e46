import { fileURLToPath } from 'node:url'

/** @type {import('next').NextConfig} */
const nextConfig = {
  reactStrictMode: true,
  poweredByHeader: false,
  /** A lock file in some folder above must not move the root of the project. */
  turbopack: { root: fileURLToPath(new URL('.', import.meta.url)) },
  /** Types are a step of `npm test`; a start need not wait for them a second time. */
  typescript: { ignoreBuildErrors: true },
}

export default nextConfig

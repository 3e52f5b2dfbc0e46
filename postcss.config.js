/** Tailwind 4 reads the sources itself; this only plugs it into the build. */
export default { plugins: { '@tailwindcss/postcss': {} } }

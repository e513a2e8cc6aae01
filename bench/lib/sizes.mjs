// What the first page weighs on its way, packed.
import { gzipSync } from 'node:zlib'

/** Bytes of JavaScript and CSS that the page at `/` names, each by gzip. */
export async function firstPage(product) {
  const html = (await product.get('/')).body.toString()
  const named = [...html.matchAll(/(?:src|href)="(\/[^"]+\.(js|css))"/g)].map(([, path, type]) => ({ path, type }))
  const sum = { js: 0, css: 0 }
  for (const path of new Set(named.map(n => n.path))) {
    const { body } = await product.get(path)
    sum[path.endsWith('.js') ? 'js' : 'css'] += gzipSync(body).length
  }
  return sum
}

/** The static file of the product whose size is nearest to so many bytes. */
export async function nearestFile(product, bytes) {
  const html = (await product.get('/')).body.toString()
  const seen = new Map()
  const wanted = [...html.matchAll(/"(\/[^"]+\.(?:js|css|svg|json|png|woff2|webmanifest))"/g)].map(m => m[1])
  for (const path of new Set(wanted)) {
    const { body } = await product.get(path)
    seen.set(path, body.length)
    for (const [, chunk] of body.toString('latin1').matchAll(/["'](?:\.?\/)?(assets\/[\w.-]+\.(?:js|css))["']/g)) {
      if (!seen.has(`/${chunk}`)) seen.set(`/${chunk}`, null)
    }
  }
  for (const [path, size] of seen) {
    if (size === null) seen.set(path, await product.get(path).then(r => r.body.length, () => Infinity))
  }
  const [path, size] = [...seen].sort((a, b) => Math.abs(a[1] - bytes) - Math.abs(b[1] - bytes))[0]
  return { path, size }
}

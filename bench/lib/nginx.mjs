// The floor of answers from memory: nginx with files of the same bytes, one worker, its log on as the product's is.
import { spawn } from 'node:child_process'
import { mkdirSync, rmSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { setTimeout as pause } from 'node:timers/promises'
import { freePort } from './product.mjs'
import { find } from './tools.mjs'

/** Serves the bodies as /0.json, /1.json … Returns `{url, stop}`. */
export async function serve(folder, bodies) {
  rmSync(folder, { recursive: true, force: true })
  mkdirSync(join(folder, 'files'), { recursive: true })
  bodies.forEach((body, n) => writeFileSync(join(folder, 'files', `${n}.json`), body))
  const port = await freePort()
  writeFileSync(
    join(folder, 'nginx.conf'),
    `worker_processes 1; daemon off; pid ${folder}/pid; error_log ${folder}/error.log;
${process.getuid?.() === 0 ? 'user root;' : ''}
events { worker_connections 512; }
http {
  types { application/json json; }
  access_log ${folder}/access.log;
  client_body_temp_path ${folder}/body; proxy_temp_path ${folder}/proxy; fastcgi_temp_path ${folder}/fastcgi;
  uwsgi_temp_path ${folder}/uwsgi; scgi_temp_path ${folder}/scgi;
  sendfile on; tcp_nopush on; keepalive_requests 100000000; open_file_cache max=1000;
  server { listen 127.0.0.1:${port}; root ${folder}/files; }
}
`,
  )
  const child = spawn(find('nginx'), ['-p', folder, '-c', join(folder, 'nginx.conf')], { stdio: 'ignore' })
  const url = `http://127.0.0.1:${port}`
  for (let tries = 0; ; tries++) {
    try {
      await fetch(`${url}/0.json`)
      break
    } catch (e) {
      if (tries > 50) throw new Error(`nginx did not start: ${e.message}`)
      await pause(50)
    }
  }
  return { url, stop: () => child.kill('SIGTERM') }
}

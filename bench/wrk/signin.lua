-- Signs people in, each in turn.
package.path = debug.getinfo(1, 'S').source:match('@(.*/)') .. '?.lua;' .. package.path
local result = require('result')
local headers = { ['Content-Type'] = 'application/json' }
local bodies = {}
for line in io.lines(os.getenv('LIST')) do
  bodies[#bodies + 1] = line
end
local next = 0

function request()
  next = next % #bodies + 1
  return wrk.format('POST', '/api/v1/auth/sessions', headers, bodies[next])
end

function done(summary, latency)
  result.print(summary, latency)
end

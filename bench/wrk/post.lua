-- Sends a POST without a body to each path of the file LIST, as the person of TOKEN.
package.path = debug.getinfo(1, 'S').source:match('@(.*/)') .. '?.lua;' .. package.path
local result = require('result')
local headers = { ['Authorization'] = 'Bearer ' .. os.getenv('TOKEN') }
local made, at = {}, 0

function init()
  for line in io.lines(os.getenv('LIST')) do
    made[#made + 1] = wrk.format('POST', line, headers)
  end
end

function request()
  at = at % #made + 1
  return made[at]
end

function done(summary, latency)
  result.print(summary, latency)
end

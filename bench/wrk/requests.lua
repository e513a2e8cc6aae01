-- Sends the requests of the file LIST in turn: a path on each line, then names and values of headers, by tabs.
package.path = debug.getinfo(1, 'S').source:match('@(.*/)') .. '?.lua;' .. package.path
local result = require('result')
local made, at = {}, 0

function init()
  for line in io.lines(os.getenv('LIST')) do
    local parts = {}
    for part in string.gmatch(line, '[^\t]+') do
      parts[#parts + 1] = part
    end
    local headers = {}
    for i = 2, #parts, 2 do
      headers[parts[i]] = parts[i + 1]
    end
    made[#made + 1] = wrk.format('GET', parts[1], headers)
  end
end

function request()
  at = at % #made + 1
  return made[at]
end

function done(summary, latency)
  result.print(summary, latency)
end

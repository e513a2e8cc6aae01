-- Adds organizations, each with a name and an ОГРН of its own.
package.path = debug.getinfo(1, 'S').source:match('@(.*/)') .. '?.lua;' .. package.path
local result = require('result')
local serial = tonumber(os.getenv('SERIAL'))
local headers = {
  ['Content-Type'] = 'application/json',
  ['Authorization'] = 'Bearer ' .. os.getenv('TOKEN'),
}
local body = os.getenv('BODY')

-- The number of twelve digits before its control digit is too long for exact arithmetic, so it is taken in two parts.
local function ogrn(n)
  local body = '19984' .. string.format('%07d', n)
  local rest = (tonumber(body:sub(1, 6)) % 11 * (1000000 % 11) + tonumber(body:sub(7))) % 11
  return body .. rest % 10
end

function request()
  serial = serial + 1
  local text = body:gsub('SERIAL', tostring(serial)):gsub('OGRN', ogrn(serial))
  return wrk.format('POST', '/api/v1/organizations', headers, text)
end

function done(summary, latency)
  result.print(summary, latency)
end

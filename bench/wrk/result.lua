-- What a run came to, as one line of JSON. Statuses from 400 on are refusals.
local result = {}

function result.print(summary, latency)
  local errors = summary.errors
  io.write(string.format(
    'RESULT {"requests":%d,"seconds":%.4f,"bytes":%d,"refused":%d,"errors":%d,"mean":%.4f,"p50":%.4f,"p95":%.4f,"p99":%.4f,"max":%.4f}\n',
    summary.requests, summary.duration / 1e6, summary.bytes, errors.status,
    errors.connect + errors.read + errors.write + errors.timeout,
    latency.mean / 1e3, latency:percentile(50) / 1e3, latency:percentile(95) / 1e3, latency:percentile(99) / 1e3,
    latency.max / 1e3))
end

return result

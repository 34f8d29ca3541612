-- For wrk: asks the addresses of a file in turn, again and again. Each line is a path, a tab, and an entity tag for If-None-Match or nothing.
local requests, position = {}, 0

function init()
  for line in io.lines(os.getenv("REQUESTS")) do
    local path, tag = line:match("^(.-)\t(.*)$")
    requests[#requests + 1] = wrk.format("GET", path, tag ~= "" and { ["If-None-Match"] = tag } or nil)
  end
end

function request()
  position = position % #requests + 1
  return requests[position]
end

function done(summary, latency)
  local errors = summary.errors.connect + summary.errors.read + summary.errors.write + summary.errors.status + summary.errors.timeout
  io.write(string.format('{"rate": %f, "p99": %f, "errors": %d}\n', summary.requests / (summary.duration / 1e6), latency:percentile(99) / 1000, errors))
end

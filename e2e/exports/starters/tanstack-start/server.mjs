import { serve } from 'srvx/node'
import server from './dist/server/server.js'

serve({ fetch: (request) => server.fetch(request), port: Number(process.env.PORT ?? 3000) })

import { isConnected } from './connection.js';
import { http } from './http.js';

/** Whether the server answers now. `http` tells it to all who wait for that. */
export async function isServerThere(): Promise<boolean> {
  await http.get('/api/health/live', undefined, { background: true }).catch(() => {});
  return isConnected();
}

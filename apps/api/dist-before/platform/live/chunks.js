/** PostgreSQL refuses a notification of 8,000 bytes or more. */ const CHUNK_BYTES = 7_500;
/** Packs events into JSON arrays that each fit one notification. An event that fits none is dropped. */ export function inChunks(events) {
    const chunks = [];
    let current = [];
    let size = 2;
    for (const event of events){
        const text = JSON.stringify(event);
        const bytes = Buffer.byteLength(text) + 1;
        if (bytes + 2 > CHUNK_BYTES) continue;
        if (size + bytes > CHUNK_BYTES) {
            chunks.push(`[${current.join(',')}]`);
            current = [];
            size = 2;
        }
        current.push(text);
        size += bytes;
    }
    if (current.length > 0) chunks.push(`[${current.join(',')}]`);
    return chunks;
}

//# sourceMappingURL=chunks.js.map
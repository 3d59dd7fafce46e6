/** Opens the live stream of a person and gathers what comes. */ export async function listen(api, client) {
    const stopped = new AbortController();
    const headers = {
        cookie: client.cookie,
        accept: 'text/event-stream'
    };
    const response = await fetch(`${api.base}/api/events`, {
        headers,
        signal: stopped.signal
    });
    if (response.status !== 200 || response.body === null) throw new Error(`No stream: ${response.status}`);
    const events = [];
    let text = '';
    const read = async (body)=>{
        for await (const chunk of body.pipeThrough(new TextDecoderStream())){
            text += chunk;
            events.splice(0, events.length, ...text.split('\n\n').flatMap(heardIn));
        }
    };
    const ended = read(response.body).catch(()=>undefined);
    return {
        events,
        text: ()=>text,
        ended,
        stop: ()=>stopped.abort()
    };
}
function heardIn(block) {
    const type = /^event: (.*)$/m.exec(block)?.[1];
    const data = /^data: (.*)$/m.exec(block)?.[1];
    return type === undefined || data === undefined ? [] : [
        {
            type,
            data: JSON.parse(data)
        }
    ];
}

//# sourceMappingURL=listen.js.map
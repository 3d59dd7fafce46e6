/** Values that change seldom, remembered by key. Whoever uses it drops a key when the live channel tells of a change. */ export class Remembered {
    /**
   * @param load fetches a value that is not remembered
   * @param forMilliseconds asked again after so long even when nobody told of a change
   */ constructor(load, forMilliseconds = 30_000){
        this.load = load;
        this.forMilliseconds = forMilliseconds;
        this.known = new Map();
    }
    get(key) {
        const known = this.known.get(key);
        if (known !== undefined && Date.now() - known.at < this.forMilliseconds) return known.value;
        const value = this.load(key);
        value.catch(()=>this.known.delete(key));
        this.known.set(key, {
            at: Date.now(),
            value
        });
        return value;
    }
    drop(key) {
        this.known.delete(key);
    }
    clear() {
        this.known.clear();
    }
}

//# sourceMappingURL=remembered.js.map
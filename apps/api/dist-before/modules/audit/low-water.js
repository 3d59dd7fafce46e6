/** Where the database's transactions stand: newest line seen, next transaction to begin, oldest still running. */ /**
 * Below which line everything is sealed for good. Lines get their numbers before they commit, so a lower number may
 * appear after a higher one; the mark therefore rises only past lines whose every possible writer has ended.
 */ export class LowWater {
    constructor(value){
        this.value = value;
        this.mark = null;
        this.settled = null;
    }
    get low() {
        return this.value;
    }
    /** @param firstUnsealed the lowest visible line that is not sealed, or null when all are */ observe(now, firstUnsealed) {
        if (this.mark !== null && now.oldest >= this.mark.next) {
            this.settled = this.mark.newest;
            this.mark = null;
        }
        if (this.settled !== null && (firstUnsealed === null || firstUnsealed > this.settled)) {
            this.value = this.settled > this.value ? this.settled : this.value;
            this.settled = null;
        }
        if (this.settled === null) this.mark ??= now;
    }
}

//# sourceMappingURL=low-water.js.map
/** A record as this module holds it in memory. The restricted note stays sealed until somebody may read it. */ export { };

//# sourceMappingURL=stored-consultation.js.map
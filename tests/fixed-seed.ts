import fc from 'fast-check';

/** What a property-based test fails on today it fails on tomorrow, until somebody has looked at it. */
fc.configureGlobal({ seed: 1 });

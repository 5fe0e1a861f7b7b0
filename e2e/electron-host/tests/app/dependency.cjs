module.exports = { app: require('electron').app };

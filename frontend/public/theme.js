// Runs before the first paint. The same key is written by src/app/core/preferences/theme.ts.
(function () {
  try {
    var theme = localStorage.getItem('dcp.theme');
    if (theme === 'light' || theme === 'dark') {
      document.documentElement.setAttribute('data-theme', theme);
    }
  } catch (error) {
    // Storage is blocked: the system's theme stays.
  }
})();

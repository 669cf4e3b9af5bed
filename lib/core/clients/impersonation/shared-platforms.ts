/** Domains below which everybody can have one, without being in the public part of the suffix list. */
export const sharedPlatforms: ReadonlySet<string> = new Set(
  `amazonaws.com amplifyapp.com appspot.com atlassian.net azurewebsites.net blogspot.com cloudfront.net firebaseapp.com freshdesk.com
  fly.dev github.io gitlab.io glitch.me herokuapp.com hubspotemail.net intercom-mail.com mailchimpapp.com myshopify.com netlify.app
  ngrok.io onmicrosoft.com onrender.com pages.dev readthedocs.io sendgrid.net sharepoint.com shopifyemail.com vercel.app web.app weebly.com
  wixsite.com wordpress.com workers.dev zendesk.com zohosites.com`.split(/\s+/),
);

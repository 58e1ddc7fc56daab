// Reads PDF files beside the page; loaded with the first one that is shown.
import 'pdfjs-dist/build/pdf.worker.min.mjs';
